/** Statements of the standard that no case can observe, each with the reason. */
export const exclusions: Readonly<Record<string, string>> = {
  'STA-02': 'The request is set before the constructor returns; script never sees it null.',
  'ANN-01': 'That work happens in a task shows only in the order of events, which ANN-06 states.',
  'REE-01':
    'That waiting happens in parallel shows only in that other tasks run, as every case needs.',
  'REE-10': 'The task of step 1 and the delay of step 2 cannot be told apart from outside.',
  'REE-09':
    'It permits to wait longer; a lower bound is all that can be asked, and REE-08 asks it.',
  'FAI-01': 'That work happens in a task shows only in the order of events.',
  'DSP-23': 'It permits; nothing can contradict it.',
  'AUT-02': 'Advice to authors of servers.',
  'AUT-03': 'Advice to authors of servers.',
  'AUT-04': 'Advice to authors of pages.',
  'PSH-01': 'It permits; nothing can contradict it.',
  'PSH-02': 'It says what a user agent is, not what it does.',
  'PSH-03': 'It permits; nothing can contradict it.',
  'ADV-01': 'Developer tools show nothing to script or server.',
  'ADV-02': 'Developer consoles show nothing to script or server.',
  'IAN-03': 'No amount is stated at which resources would be bounded.',
  'IAN-05': 'It gives fragments no meaning; there is nothing to see.',
  'FET-08': 'The URL list is internal to Fetch; what follows from it is observed under REE-12.',
  'FET-12': 'A definition of Fetch; what follows from it is observed under FET-11.',
  'FET-28': 'Internal to header lists; what follows from it is observed under REE-16.',
}

/**
 * The remote event task source.
 *
 * One task is one macrotask, so that the microtasks of a listener run before the next event, and the
 * tasks run in the order in which they were queued. Timers would do neither well: browsers hold
 * nested ones back by 4 ms.
 */

type Task = () => void

/** Queues a task; returns before it runs. */
export const queueTask: (task: Task) => void =
  typeof setImmediate === 'function' ? afterInput() : overMessageChannel()

/** Node and its relatives. Their MessageChannel would keep an idle process alive; this does not. */
function afterInput() {
  const queue = setImmediate
  return (task: Task): void => {
    queue(task)
  }
}

/** Browsers: pages and workers. One port keeps the order; each message is a task of its own. */
function overMessageChannel() {
  const { port1, port2 } = new MessageChannel()
  const tasks = new Map<number, Task>()
  let tickets = 0

  port1.addEventListener('message', (event: MessageEvent<number>) => {
    const task = tasks.get(event.data)
    tasks.delete(event.data)
    task?.()
  })
  port1.start()

  return (task: Task): void => {
    tickets += 1
    tasks.set(tickets, task)
    port2.postMessage(tickets)
  }
}

#!/usr/bin/env bash
# What the action does. Every input comes by the environment and is one word of the command, whatever is in it.
set -uo pipefail

# In the suite's own repository the program is there; elsewhere npx fetches the version of this action.
if [ -n "${CONFORMANCE_PROGRAM:-}" ]; then
  program=(node "$CONFORMANCE_PROGRAM")
else
  version=$(node -p 'require(process.argv[1]).version' "$ACTION_PATH/package.json")
  program=(npx --yes "eventsource-conformance@$version")
fi

words=(run "$ADAPTER" --report "$REPORT")
read -r -a hosts <<<"$HOSTS"
for host in "${hosts[@]}"; do words+=(--host "$host"); done
[ -n "$SET" ] && words+=(--set "$SET")
[ -n "$KNOWN_FAILURES" ] && words+=(--known-failures "$KNOWN_FAILURES")
[ "$ALLOW_UNEXPLAINED" = true ] && words+=(--allow-unexplained)

"${program[@]}" "${words[@]}"
status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
if [ -f "$REPORT/summary.md" ]; then
  cat "$REPORT/summary.md" >>"$GITHUB_STEP_SUMMARY"
  "${program[@]}" annotate "$REPORT/results.json"
fi
exit "$status"

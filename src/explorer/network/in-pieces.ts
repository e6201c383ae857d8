// Long work on the page, a piece at a time, so that the page still answers.

/** Milliseconds of work between two pauses. */
const most = 24;

/** Runs the work to its end, pausing at its yields; then calls back. Returns what ends it early. */
export function inPieces<Result>(work: Generator<undefined, Result>, onDone: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function run(): void {
    const until = performance.now() + most;
    do {
      const step = work.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(run);
  }
  run();
  return () => clearTimeout(timer);
}

// Whether what is shown was gone back or forward to, rather than followed a link to.

let isReturn = false;

// Listens from the beginning, so as to be told before the router, which shows the new view at once.
addEventListener('popstate', () => {
  isReturn = true;
});

/** Whether there was a step back or forward since this was last asked. */
export function takeReturn(): boolean {
  const was = isReturn;
  isReturn = false;
  return was;
}

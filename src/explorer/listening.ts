// When a page asks which graph is served, and when it tries again to be told of the next one.

/** How listening goes, told by whoever listens. */
export interface Hearer {
  /** Something was told. */
  heard(): void;
  /** It is over: the server is gone, or has refused with what it says of when to come again. */
  ended(refusal: Refusal | null): void;
}

export interface Refusal {
  /** The header of that name; null: it says nothing. */
  readonly retryAfter: string | null;
}

/** What a page can do; each returns what gives it up. */
export interface Means {
  /** Asks once which graph is served. */
  ask(): () => void;
  /** Listens until it is over. */
  listen(hearer: Hearer): () => void;
}

export interface Listening {
  /** The page is in sight, or has new means: asks, and listens, by these means alone from now on. */
  begin(means: Means): void;
  /** The page is out of sight. */
  end(): void;
}

/** How long a server that is gone is left alone before it is asked again, and the least for one that refuses. */
const millisecondsBetweenTries = 5_000;

const mostMilliseconds = 5 * 60_000;

/** No server means to be left alone for longer, and no timer can wait for a month. */
const longestRetryAfter = 24 * 60 * 60_000;

/**
 * Asks and listens at once, and both again 5 seconds after a server was gone. One that refuses is only listened to again,
 * as late as it says at the earliest: twice as late each time, up to 5 minutes, and up to half as much again by chance,
 * so that pages refused together do not come together. Once it has not refused for 5 seconds, it is asked what was missed.
 * How often it refused is remembered as long as this lasts, over every end and beginning.
 */
export function createListening(chance: () => number = Math.random): Listening {
  let refusals = 0;
  let notBefore = 0;
  let stopAsking = () => {};
  let stopListening = () => {};
  let nextTry: ReturnType<typeof setTimeout> | undefined;
  let asTaken: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(nextTry);
    clearTimeout(asTaken);
    stopAsking();
    stopListening();
  };

  const ask = (means: Means) => {
    stopAsking();
    stopAsking = means.ask();
  };

  const listen = (means: Means) => {
    let isOver = false;
    stopListening();
    if (refusals > 0) {
      asTaken = setTimeout(() => {
        refusals = 0;
        ask(means);
      }, millisecondsBetweenTries);
    }
    const stop = means.listen({
      heard() {
        refusals = 0;
      },
      ended(refusal) {
        if (isOver) return;
        isOver = true;
        clearTimeout(asTaken);
        refusals = refusal === null ? 0 : refusals + 1;
        const wait = refusal === null ? millisecondsBetweenTries : waitAfter(refusal, refusals, chance());
        notBefore = Date.now() + wait;
        nextTry = setTimeout(() => tryAgain(means), wait);
      },
    });
    stopListening = () => {
      isOver = true;
      stop();
    };
  };

  const tryAgain = (means: Means) => {
    if (refusals === 0) ask(means);
    listen(means);
  };

  return {
    begin(means) {
      end();
      ask(means);
      const left = refusals === 0 ? 0 : notBefore - Date.now();
      if (left > 0) nextTry = setTimeout(() => tryAgain(means), left);
      else listen(means);
    },
    end,
  };
}

/** How many milliseconds to leave a server alone that has refused so many times in a row, by a chance of 0 to 1. */
function waitAfter({ retryAfter }: Refusal, refusals: number, chance: number): number {
  const asked = millisecondsOf(retryAfter);
  const doubled = Math.max(asked, millisecondsBetweenTries) * 2 ** (refusals - 1);
  return Math.max(asked, Math.min(doubled, mostMilliseconds)) * (1 + chance / 2);
}

/** Of seconds or a date (RFC 9110, 10.2.3); 0 where it is neither. */
function millisecondsOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return wait > 0 ? Math.min(wait, longestRetryAfter) : 0;
}

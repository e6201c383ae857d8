// How traversals tell what they do, so that whoever asked for them can stop them.

/**
 * Told by a traversal how many authorships, nodes or pairs it has looked at since it last told, at least every few
 * thousand; it throws where there may be no more. Whoever tells leaves nothing behind that a stop would spoil.
 */
export type Spend = (steps: number) => void;

/** What is left for searches that can also tell that they gave up. */
export interface Budget {
  readonly spend: Spend;
  left(): number;
}

/** For who may do as much as it takes. */
export const unlimited: Spend = () => {};

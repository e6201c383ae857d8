// The part of the `edtf` package (which ships no types) that this project uses.
declare module 'edtf' {
  export interface EdtfValue {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Decade' | 'Century' | 'Year' | 'Set' | 'List';
    /** First and last instant it may mean, in milliseconds since 1970-01-01 UTC. */
    readonly min: number;
    readonly max: number;
  }
  /** Throws on a text that is no EDTF. */
  export default function edtf(text: string): EdtfValue;
}

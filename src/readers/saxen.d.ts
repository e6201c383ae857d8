// The part of the `saxen` package (which ships no types) that this project uses.
declare module 'saxen' {
  export interface ParseContext {
    /** 0-based. */
    readonly line: number;
  }

  export class Parser {
    /** `attributes` are as written, or false where they are damaged beyond use. */
    on(
      event: 'openTag',
      handle: (
        name: string,
        attributes: () => Readonly<Record<string, string>> | false,
        decode: (text: string) => string,
        isEmpty: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', handle: (name: string, decode: (text: string) => string, isEmpty: boolean) => void): this;
    /** `text` is as written. */
    on(event: 'text', handle: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handle: (text: string) => void): this;
    /** After an error nothing more is parsed; after a warning all goes on. */
    on(event: 'error' | 'warn', handle: (fault: Error, context: () => ParseContext) => void): this;
    /** Calls the handlers for what a whole text holds. */
    parse(xml: string): void;
    /** Called in a handler: nothing more is parsed. */
    stop(): void;
  }
}

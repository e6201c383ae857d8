// Server-sent events, read from text as it arrives (https://html.spec.whatwg.org/multipage/server-sent-events.html).

export interface ServerEvent {
  /** What kind of event it is; `message` where the server does not say. */
  name: string;
  data: string;
}

/**
 * The events of a stream in their order, each as soon as it is whole, however the text is cut into pieces. Comments,
 * which keep a connection alive, are passed over, and so is an event that the stream breaks off in.
 */
export async function* readEvents(pieces: AsyncIterable<string>): AsyncGenerator<ServerEvent, void> {
  let unread = '';
  let name = '';
  let data: string[] = [];
  for await (const piece of pieces) {
    // A carriage return at the end may be the first half of a line end.
    const lines = (unread + piece).split(/\r\n|\n|\r(?!$)/);
    unread = lines.pop() ?? '';
    for (const line of lines) {
      const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'event') name = value;
      if (field === 'data') data.push(value);
      if (line !== '') continue;
      if (data.length > 0) yield { name: name || 'message', data: data.join('\n') };
      name = '';
      data = [];
    }
  }
}

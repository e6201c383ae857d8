import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type ServerEvent } from '../../../src/explorer/graphiql/event-stream.ts';

async function eventsIn(pieces: readonly string[]): Promise<ServerEvent[]> {
  async function* arriving() {
    yield* pieces;
  }
  const events: ServerEvent[] = [];
  for await (const event of readEvents(arriving())) events.push(event);
  return events;
}

describe('server-sent events', () => {
  it('have a name and data; comments between them are none', async () => {
    expect(await eventsIn([':\n\nevent: next\ndata: {"a":1}\n\n:\n\nevent: complete\ndata:\n\n'])).toEqual([
      { name: 'next', data: '{"a":1}' },
      { name: 'complete', data: '' },
    ]);
  });

  it('may have several lines of data, no name, and no space behind the colon', async () => {
    expect(await eventsIn(['data:one\ndata: two\ndata\n\n'])).toEqual([{ name: 'message', data: 'one\ntwo\n' }]);
  });

  it('keep what stands behind the first colon and the first space', async () => {
    expect(await eventsIn(['data:  a: b\n\n'])).toEqual([{ name: 'message', data: ' a: b' }]);
  });

  it('without data are none, and nor is one that the stream breaks off in', async () => {
    expect(await eventsIn(['event: next\n\ndata: whole\n\ndata: half\n'])).toEqual([
      { name: 'message', data: 'whole' },
    ]);
  });

  it('are the same however lines end and wherever the text is cut', async () => {
    const lines = ['event: next', 'data: {"text":"á: b"}', 'data: c', '', ': still here', '', 'data: d', '', ''];
    const expected = [
      { name: 'next', data: '{"text":"á: b"}\nc' },
      { name: 'message', data: 'd' },
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(80)), async (lineEnd, cuts) => {
        // The last line end is told from the half of another one only by what follows.
        const text = `${lines.join(lineEnd)}:`;
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].toSorted((a, b) => a - b);
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(await eventsIn(pieces)).toEqual(expected);
      }),
    );
  });
});

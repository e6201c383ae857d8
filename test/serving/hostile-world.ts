// What to ask of the small world, so that every place of the schema is got to.
import { schema } from '../../src/api/schema.ts';
import { placesIn } from './hostile-places.ts';

/** Every place of the schema that takes text. */
export const places = placesIn(schema, {
  Author: '"Author:ada"',
  Paper: '"Paper:engines"',
  Topic: '"Topic:logic"',
  'Query.author(by)': '{ id: "Author:ada" }',
  'Query.paper(by)': '{ id: "Paper:engines" }',
  'Query.topic(by)': '{ id: "Topic:logic" }',
  between: '["Author:ada", "Author:bob"]',
  format: 'BIBTEX',
  from: '"Author:ada"',
  id: '"Author:ada"',
  ids: '["Author:ada", "Paper:engines"]',
  in: '{ from: "2018", to: "2024" }',
  names: '["Ada"]',
  of: '["Author:ada", "Author:bob"]',
  other: '"Author:bob"',
  text: '"a"',
  to: '"Author:bob"',
});

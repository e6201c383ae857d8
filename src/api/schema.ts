// Imports every type and builds the schema; nothing else.
import { builder } from './builder.ts';
import './scalars.ts';
import './node.ts';
import './author.ts';
import './author-queries.ts';
import './name-form.ts';
import './coauthorship.ts';
import './coauthor-paths.ts';
import './mutual-coauthors.ts';
import './network.ts';
import './network-export.ts';
import './conflicts.ts';
import './paper.ts';
import './paper-connection.ts';
import './citation.ts';
import './source-record.ts';
import './topic.ts';
import './year-count.ts';
import './first-met.ts';
import './related-papers.ts';
import './topic-drift.ts';
import './search.ts';
import './collaboration-graph.ts';
import './metrics.ts';
import './groups.ts';
import './health.ts';
import './subscription.ts';

builder.queryType({ description: 'Questions about who wrote what with whom.' });

const description = `
Who wrote what with whom, as publication lists tell it. Every answer can name the papers behind it, with file and line.

**Ids** can be read: \`Author:carlo-luschi\`. The same lists give the same ids, other lists may change them. An id that names nothing is no error: the answer is null, or about the others, and the response lists the id in \`extensions.unknownIds\`, whether it stood in a filter or named somebody asked about. \`node\`, \`nodes\` and whatever takes \`by\` say it with null alone.

**Lists** are Relay connections of 1 to 100 a page: \`first\` and \`after\` go forward, \`last\` and \`before\` backward. A cursor is good for the list it came from, which is the same field with all other arguments the same. Once the lists are loaded anew, it is an error with the code CURSOR_EXPIRED: begin again without it.

**Errors** that a client can act on have \`extensions.code\`: BAD_USER_INPUT (the message says which argument, and what it takes), AMBIGUOUS_NAME (choose among \`extensions.candidates { id name }\` and ask by id), CURSOR_EXPIRED, LIMIT_REACHED and TIME_LIMIT (ask for less).

**What is not known** is counted beside the answer. \`unplacedCount\`: papers whose date is not known well enough to say whether they lie in the window asked for. \`incompleteListCount\`: papers whose author list is cut short (“et al.”) or not given, so that there may be more people and links than are shown.
`.trim();

// Pothos has no way to say it.
export const schema = Object.assign(builder.toSchema(), { description });

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

export const schema = builder.toSchema();

// Where the schema means to be other than the linter's rules for schemas of the general kind, each with its reason.

export interface Exception {
  rule: 'strict-id-in-types' | 'relay-edge-types';
  /** Names of types, or what those names end in. */
  types: readonly string[] | RegExp;
  reason: string;
}

/** The one rule that is asked for less than it can: any list would have to be of edges. */
export const relayEdgeTypes = {
  // Only lists that grow without bound are connections. Others are whole or cut at a limit that is said, and what stands
  // in them (spellings, topics of a paper, links of a network) is no place to go on from.
  listTypeCanWrapOnlyEdgeType: false,
  withEdgeSuffix: true,
  shouldImplementNode: true,
} as const;

export const exceptions: readonly Exception[] = [
  {
    rule: 'strict-id-in-types',
    types: /(Connection|Edge|^PageInfo)$/,
    reason: 'The specification of connections says what they hold; the field and its arguments tell them apart.',
  },
  {
    rule: 'strict-id-in-types',
    types: [
      'AuthorMetrics',
      'Identifier',
      'NameForm',
      'NamePlace',
      'PaperTitle',
      'SamePersonCandidate',
      'SourceRecord',
      'TopicYear',
      'TopicYearCount',
      'YearCount',
    ],
    reason: 'Says something of one author, paper or topic, and is found only there.',
  },
  {
    rule: 'strict-id-in-types',
    types: [
      'AuthorCandidate',
      'AuthorMatch',
      'CoauthorPaths',
      'Coauthorship',
      'CoauthorshipAnswer',
      'Conflict',
      'FirstMet',
      'Network',
      'NetworkAuthor',
      'ShortestPath',
    ],
    reason:
      'Answers a question about people who have ids: another question gives another answer about the same people.',
  },
  {
    rule: 'strict-id-in-types',
    types: ['AuthorFacet', 'AuthorFacets', 'PaperFacets', 'TopicFacet', 'TopicFacets', 'YearFacet'],
    reason: 'Counts papers of a list; what is counted has the id.',
  },
  {
    rule: 'strict-id-in-types',
    types: ['CollaborationGraph', 'Source', 'Problem', 'DateSpan'],
    reason: 'There is one loaded graph, and these are facts of its loading: `version` tells one from the next.',
  },
  {
    rule: 'strict-id-in-types',
    types: ['DegreeCount', 'Diameter', 'Estimate', 'GraphHealth', 'HealthWarning'],
    reason: 'Numbers of the whole graph under a filter, and sentences about them.',
  },
  {
    rule: 'relay-edge-types',
    types: ['CommunityEdge', 'ComponentEdge', 'ConflictEdge', 'HealthWarningEdge', 'ShortestPathEdge'],
    reason:
      'Places in a list of answers, not of things that are there without the question: `node` could not fetch them, and the specification of connections does not ask for it.',
  },
];

// Lists of a small world, as they are before and after somebody works on them.

function entry(key: string, title: string, authors: string, date: string): string {
  return `@article{${key},\n  title = {${title}},\n  author = {${authors}},\n  date = {${date}},\n}\n\n`;
}

/** Ada wrote with Bob, and Cy with Dee: nothing connects the ones with the others. */
export const twoPairs =
  entry('stones', 'Sorting stones', 'Lovelace, Ada and Babbage, Bob', '2021-03-01') +
  entry('leaves', 'Counting leaves', 'Clark, Cy and Young, Dee', '2022-05-02');

/** As before, and Bob wrote with Cy. */
export const threePapers = twoPairs + entry('bridge', 'Building a bridge', 'Babbage, Bob and Clark, Cy', '2023-06-03');

/** As before, and Ada wrote with Dee on a list that ends in “et al.”. */
export const fourPapers =
  threePapers + entry('door', 'Opening a door', 'Lovelace, Ada and Young, Dee and others', '2024-07-04');

/** No list in any format. */
export const noList = 'Dear diary, nothing was published today.\n';

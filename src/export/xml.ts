// Text inside XML 1.0 (https://www.w3.org/TR/xml/#charsets): escaped, and without what no XML file may hold.

const special = /[&<>"\t\n\r]/g;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers make spaces of these inside attributes, unless they are written as references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// Control characters and the two code points that are never characters; XML has no way to write them at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be replaced.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as it stands in an attribute or an element; what XML cannot hold becomes U+FFFD. Cost: linear. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(special, (character) => references[character] ?? character);
}

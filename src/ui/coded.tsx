const technical =
  /((?:cf|oai|sec)-[\w-]+(?:: [a-z]+)?|__(?:Secure|Host)-[\w.-]*\w|Access-Control-[\w-]+(?:: (?:true|\*))?|(?:net::|NS_)\w+|Refresh\w+Error)/;

/** Word joiners: a name goes to the next line as a whole, and breaks only when it is longer than one. */
const whole = (name: string) => name.replaceAll('-', '-\u2060');

/** Sets header and cookie names inside a sentence as code. */
export const coded = (text: string) =>
  text.split(technical).map((part, index) => (index % 2 === 1 ? <code key={part}>{whole(part)}</code> : part));

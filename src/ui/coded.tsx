const technical =
  /((?:cf|oai|sec)-[\w-]+(?:: [a-z]+)?|__(?:Secure|Host)-[\w.-]*\w|Access-Control-[\w-]+(?:: (?:true|\*))?|(?:net::|NS_)\w+|Refresh\w+Error)/;

/** Sets header and cookie names inside a sentence as code. */
export const coded = (text: string) =>
  text.split(technical).map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));

/** The labels that a text such as `app=web,tier=front` names; what is wrong with it where it names none. */
export const labelsOf = (text: string): Readonly<Record<string, string>> | string => {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  const wrong = pairs.find(([name, value, ...rest]) => name === undefined || name === '' || value === undefined || rest.length > 0);
  return wrong === undefined ? Object.fromEntries(pairs.map(([name, value]) => [name ?? '', value ?? ''])) : `"${text}" is no list of labels such as app=web,tier=front`;
};

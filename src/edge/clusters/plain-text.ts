const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const LONGEST = 500;

/** Foreign text on one line: no control or bidirectional characters, at most 500 characters. */
export const plainText = (text: string): string => {
  const plain = text.replace(CONTROL, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};

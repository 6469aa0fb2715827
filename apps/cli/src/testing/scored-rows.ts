/** Two sentences and their score from 0 to 5, one of them quoted for CSV. */
export const scoredRows: readonly (readonly (string | number)[])[] = [
  ['How do I reset my password?', 'I forgot my password', 4.5],
  ['Where is my parcel?', '"Track ""my"" parcel, please"', 4],
  ['Cancel my order', 'Do you ship to Norway?', 0.5],
  ['I want a refund', 'How can I get my money back?', 5],
  ['Open an account', 'What are your opening hours?', 1],
];

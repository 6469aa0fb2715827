/**
 * Models of the Hub whose names have no owner, of the families that can be encoded with. Any other name without an
 * owner belongs to `sentence-transformers`, as in Python.
 */
export const namesWithoutOwner: ReadonlySet<string> = new Set([
  ...['base', 'large', 'xlarge', 'xxlarge'].flatMap((size) => [
    `albert-${size}-v1`,
    `albert-${size}-v2`,
  ]),
  'bert-base-cased',
  'bert-base-cased-finetuned-mrpc',
  'bert-base-chinese',
  'bert-base-german-cased',
  'bert-base-german-dbmdz-cased',
  'bert-base-german-dbmdz-uncased',
  'bert-base-multilingual-cased',
  'bert-base-multilingual-uncased',
  'bert-base-uncased',
  ...['cased', 'uncased'].flatMap((letters) => [
    `bert-large-${letters}`,
    `bert-large-${letters}-whole-word-masking`,
    `bert-large-${letters}-whole-word-masking-finetuned-squad`,
  ]),
  'camembert-base',
  'distilbert-base-cased',
  'distilbert-base-cased-distilled-squad',
  'distilbert-base-german-cased',
  'distilbert-base-multilingual-cased',
  'distilbert-base-uncased',
  'distilbert-base-uncased-distilled-squad',
  'distilbert-base-uncased-finetuned-sst-2-english',
  'distilroberta-base',
  'roberta-base',
  'roberta-base-openai-detector',
  'roberta-large',
  'roberta-large-mnli',
  'roberta-large-openai-detector',
  'xlm-roberta-base',
  'xlm-roberta-large',
  'xlm-roberta-large-finetuned-conll02-dutch',
  'xlm-roberta-large-finetuned-conll02-spanish',
  'xlm-roberta-large-finetuned-conll03-english',
  'xlm-roberta-large-finetuned-conll03-german',
]);

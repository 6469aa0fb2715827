import { expect, test } from 'vitest';
import { predictionLine } from './prediction-line.ts';

test("character for character Python's json.dumps", () => {
  // json.dumps({"query_id": "q\x7f", "query": 'é "\\\n😀', "results": [{"corpus_id": "d", "score": 1.0}, ...]})
  const found = { ids: ['d', 'e'], scores: Float64Array.of(1, 1e-7) };
  expect(predictionLine({ id: 'q\x7f', text: 'é "\\\n😀' }, found)).toBe(
    '{"query_id": "q\\u007f", "query": "\\u00e9 \\"\\\\\\n\\ud83d\\ude00", "results": [{"corpus_id": "d", "score": 1.0}, {"corpus_id": "e", "score": 1e-07}]}',
  );
});

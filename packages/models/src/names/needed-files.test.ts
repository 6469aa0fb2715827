import { expect, test } from 'vitest';
import { neededFiles } from './needed-files.ts';

const listing = (paths: readonly string[]) => paths.map((path) => ({ path, size: 1 }));

test('what loading does not read is not fetched', () => {
  const paths = [
    'modules.json',
    '1_Pooling/config.json',
    'model.safetensors',
    'vocab.txt',
    'pytorch_model.bin',
    'tf_model.h5',
    'onnx/model.onnx',
    'onnx/config.json',
    'openvino/openvino_model.xml',
    'README.md',
  ];
  expect(neededFiles('a/b', listing(paths))).toEqual(paths.slice(0, 4));
});

test('pickled weights alone are refused; other weights than these are not called pickles', () => {
  expect(() => neededFiles('a/b', listing(['config.json', 'pytorch_model.bin']))).toThrow(
    expect.objectContaining({
      code: 'MODEL_UNSUPPORTED',
      message: expect.stringMatching(/^a\/b has its weights in pytorch_model.bin only.*pickle/),
    }),
  );
  const exported = ['config.json', 'openvino/openvino_model.bin'];
  expect(neededFiles('a/b', listing(exported))).toEqual(['config.json']);
});

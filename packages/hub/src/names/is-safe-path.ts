/**
 * Whether a path with slashes stays below the folder it is joined to, on every operating system: no empty, `.` or `..`
 * segments, no backslash, no drive, no NUL (huggingface_hub/_local_folder.py, `_validate_relative_filename`).
 */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every((part) => !/^\.{0,2}$|[\\\0]|^[a-z]:/i.test(part) && part.length <= 255);
}

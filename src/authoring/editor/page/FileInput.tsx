import type { InputHTMLAttributes } from 'react';

interface FileInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly onChoose: (file: File) => Promise<void>;
}

/** The same file may be chosen twice. */
export const FileInput = ({ onChoose, ...input }: FileInputProps) => (
  <input
    {...input}
    type="file"
    onChange={({ currentTarget }) => {
      const [file] = currentTarget.files ?? [];
      if (file) void onChoose(file);
      currentTarget.value = '';
    }}
  />
);

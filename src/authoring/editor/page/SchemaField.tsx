import type { ChangeEvent } from 'react';
import type { FieldSchema } from '../protocol.ts';
import { Field, Group } from './Field.tsx';
import { listOf, numberOf, recordOf, textOf } from './form-values.ts';
import { AddLine, ListLines } from './Lines.tsx';

export interface SchemaFieldProps {
  readonly schema: FieldSchema;
  readonly path: string;
  readonly isRequired?: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The controls that a part of the schema asks for. */
export function SchemaField(props: SchemaFieldProps) {
  const { schema } = props;
  if (schema.properties) return <ObjectField {...props} />;
  const items = itemsOf(schema);
  if (items) return <ListField {...props} items={items} />;
  if (schema.enum) return <ChoiceField {...props} choices={schema.enum} />;
  return <TextField {...props} />;
}

/** Of a list, and of what may also be written as one. */
const itemsOf = ({ items, anyOf }: FieldSchema): FieldSchema | undefined =>
  items ?? anyOf?.find((one) => one.items)?.items;

const isNumber = ({ type }: FieldSchema) => type === 'number' || type === 'integer';

/** A year is a number in YAML, a month is not. */
const writtenAs = (schema: FieldSchema, text: string): unknown => {
  const takesNumbers = isNumber(schema) || schema.anyOf?.some(isNumber);
  return takesNumbers ? numberOf(text) : text;
};

function TextField({ schema, path, isRequired, value, onChange }: SchemaFieldProps) {
  return (
    <Field
      label={schema.title ?? path}
      path={path}
      help={schema.description}
      isRequired={isRequired === true}
    >
      {(ids) => {
        const given = {
          ...ids,
          value: textOf(value),
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange(writtenAs(schema, event.currentTarget.value)),
        };
        if (given.value.includes('\n')) return <textarea {...given} />;
        return <input {...given} type="text" inputMode={isNumber(schema) ? 'decimal' : undefined} />;
      }}
    </Field>
  );
}

function ChoiceField({
  schema,
  path,
  value,
  onChange,
  choices,
}: SchemaFieldProps & { readonly choices: readonly string[] }) {
  return (
    <Field label={schema.title ?? path} path={path} help={schema.description}>
      {(ids) => (
        <select {...ids} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">Non précisé</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

function ObjectField({ schema, path, value, onChange }: SchemaFieldProps) {
  const record = recordOf(value);
  const properties = Object.entries(schema.properties ?? {});
  return (
    <Group
      legend={schema.title ?? path}
      path={path}
      help={schema.description}
      drawn={properties.map(([key]) => key)}
    >
      {properties.map(([key, inner]) => (
        <SchemaField
          key={key}
          schema={inner}
          path={`${path}.${key}`}
          isRequired={schema.required?.includes(key) ?? false}
          value={record[key]}
          onChange={(one) => onChange({ ...record, [key]: one })}
        />
      ))}
    </Group>
  );
}

function ListField({
  schema,
  path,
  value,
  onChange,
  items,
}: SchemaFieldProps & { readonly items: FieldSchema }) {
  const list = listOf(value);
  const title = schema.title ?? path;
  return (
    <Group legend={title} path={path} help={schema.description} drawn={list.map((_, at) => String(at))}>
      <ListLines
        values={list}
        onChange={onChange}
        nameOf={(number) => `Retirer la ligne ${number} de ${title}`}
        add={
          <AddLine words="Ajouter une ligne" onAdd={() => onChange([...list, items.properties ? {} : ''])} />
        }
      >
        {(value, change, at) => (
          <SchemaField
            schema={{ ...items, title: `${title}, ligne ${at + 1}` }}
            path={`${path}.${at}`}
            isRequired
            value={value}
            onChange={change}
          />
        )}
      </ListLines>
    </Group>
  );
}

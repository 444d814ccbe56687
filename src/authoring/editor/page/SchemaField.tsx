import { type ChangeEvent, Fragment, type ReactNode, useState } from 'react';
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
  const { schema, value } = props;
  const either = schema.anyOf?.find(({ properties }) => properties && typeof value !== 'string');
  if (schema.properties ?? either) return <ObjectField {...props} schema={{ ...schema, ...either }} />;
  const items = itemsOf(schema);
  if (items) return <ListField {...props} items={items} />;
  if (schema.enum) return <ChoiceField {...props} choices={schema.enum} />;
  return <TextField {...props} />;
}

/** Of a list, and of what may also be written as one. */
const itemsOf = ({ items, anyOf }: FieldSchema): FieldSchema | undefined =>
  items ?? anyOf?.find((one) => one.items)?.items;

const isNumber = ({ type }: FieldSchema) => type === 'number' || type === 'integer';

/** Values that a hand can choose among along a line. */
const WIDEST_RANGE = 360;

/** Characters, beyond which a text has several lines. */
const LONG = 70;

/** A year is a number in YAML, a month is not. */
const writtenAs = (schema: FieldSchema, text: string): unknown => {
  const takesNumbers = isNumber(schema) || schema.anyOf?.some(isNumber);
  return takesNumbers ? numberOf(text) : text;
};

function TextField({ schema, path, isRequired, value, onChange }: SchemaFieldProps) {
  const [isLong] = useState(textOf(value).length > LONG);
  const { minimum: min, maximum: max } = schema;
  const isRange = min !== undefined && max !== undefined && max - min <= WIDEST_RANGE;
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
        if (isLong || given.value.includes('\n')) return <textarea {...given} rows={3} />;
        if (isRange) return <input {...given} {...{ min, max }} type="range" />;
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

interface ObjectFieldProps extends SchemaFieldProps {
  /** Fields that are drawn in another way. */
  readonly own?: Readonly<Record<string, (props: SchemaFieldProps) => ReactNode>>;
}

/** Those of an object that have a title: what has none is kept as it is. */
export const titledIn = ({ properties = {} }: FieldSchema) =>
  Object.entries(properties).filter(([, { title }]) => title !== undefined);

export function Fields({ schema, path, value, onChange, own = {} }: ObjectFieldProps) {
  const record = recordOf(value);
  return titledIn(schema).map(([key, inner]) => {
    const props = {
      ...{ schema: inner, path: path === '' ? key : `${path}.${key}`, value: record[key] },
      isRequired: schema.required?.includes(key) ?? false,
      onChange: (one: unknown) => onChange({ ...record, [key]: one }),
    };
    return <Fragment key={key}>{own[key]?.(props) ?? <SchemaField {...props} />}</Fragment>;
  });
}

export function ObjectField(props: ObjectFieldProps) {
  const { schema, path } = props;
  return (
    <Group
      legend={schema.title ?? path}
      path={path}
      help={schema.description}
      drawn={titledIn(schema).map(([key]) => key)}
    >
      <Fields {...props} />
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
          <AddLine
            words="Ajouter une ligne"
            onAdd={() => onChange([...list, items.properties || items.anyOf ? {} : ''])}
          />
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

import { resolve } from 'node:path';
import ts from 'typescript';
import type { CodeFile } from '../rule.ts';
import { lineAt, nodesOf } from '../syntax-tree.ts';
import { newFeature, newScriptNames, type Use } from './feature-data.ts';

/** Where web types hide behind a library: refs and events. Other packages are not read, for time. */
const READ_PACKAGES = /^react(\/jsx-runtime)?$/;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Types of these files and of what a browser offers, over syntax trees that are parsed already. */
function typesOf(files: readonly CodeFile[]): ts.TypeChecker {
  const host = ts.createCompilerHost(OPTIONS);
  const parsed = new Map(files.map((file) => [resolve(file.path), file.tree]));
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => parsed.get(resolve(name)) ?? getSourceFile(name, ...rest);
  host.fileExists = (name) => parsed.has(resolve(name)) || fileExists(name);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const read = READ_PACKAGES.test(text) || /^\..*\.tsx?$/.test(text);
      return read ? ts.resolveModuleName(text, from, OPTIONS, host) : { resolvedModule: undefined };
    });
  return ts.createProgram([...parsed.keys()], OPTIONS, host).getTypeChecker();
}

function* declarationKeys(declaration: ts.Declaration, name: string): Generator<string> {
  if (!/\/lib\.[^/]*\.d\.ts$/.test(declaration.getSourceFile().fileName)) return;
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent)) {
    yield `api.${parent.name.text}.${name}`;
    return;
  }
  if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration)) return;
  yield `api.Window.${name}`;
  yield `api.${name}`;
}

/** A member or a global: not a name that this file declares, nor a type. */
function namesSomething(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return true;
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === node;
  return ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isSpreadAssignment(parent);
}

function symbolOf(node: ts.Identifier, types: ts.TypeChecker): ts.Symbol | undefined {
  if (!ts.isBindingElement(node.parent)) return types.getSymbolAtLocation(node);
  return types.getTypeAtLocation(node.parent.parent).getProperty(node.text);
}

/** Members and globals of the browser, told from the project's own names by their types. */
export function scriptFeatures(files: readonly CodeFile[]): Use[] {
  const types = typesOf(files);
  return files.flatMap((file) =>
    nodesOf(file).flatMap((node) => {
      if (!ts.isIdentifier(node) || !newScriptNames.has(node.text) || !namesSomething(node)) return [];
      for (const declaration of symbolOf(node, types)?.declarations ?? []) {
        const feature = newFeature(...declarationKeys(declaration, node.text));
        const line = lineAt(file, node.getStart());
        if (feature) return [{ path: file.path, line, feature, written: node.parent.getText().slice(0, 60) }];
      }
      return [];
    }),
  );
}

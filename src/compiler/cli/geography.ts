import { buildTables } from '../geography/build-tables.ts';
import { installPackages } from '../geography/install-packages.ts';
import { readBoxesPackage } from '../geography/read-boxes-package.ts';
import { readCogPackage } from '../geography/read-cog-package.ts';
import { writeTables } from '../geography/write-tables.ts';

/** `npm run geography`: regenerates everything generated under `data/territories` from packages, same bytes each run. */
const root = process.cwd();
const packages = installPackages(root);
const boxes = readBoxesPackage(packages);
writeTables(root, buildTables(readCogPackage(packages), new Map(boxes.map((box) => [box.code, box.name]))));

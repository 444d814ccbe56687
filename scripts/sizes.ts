import { checkBudgets } from './size-budgets/check-budgets.ts';

const [folder = 'dist', ...options] = process.argv.slice(2);
if (!checkBudgets(folder, { live: options.includes('--live') })) process.exitCode = 1;

// The texts of the script that reads a page: the same `t` as everywhere, with its few keys only.
import { enPage } from './en-page';
import { LOCALE } from './locale';
import { translator } from './translate';

export const t = translator<typeof enPage>(enPage, LOCALE);

// Starts the dashboard.
import { createRoot } from 'react-dom/client';
import { followSystemTheme } from '../../components/ui/system-theme';
import { readOwn } from '../../lib/resources/own-files';
import { language } from '../../lib/settings';
import { speak } from '../../lib/text/speak';
import { DashboardApp } from './app';

followSystemTheme(document.documentElement);
document.documentElement.lang = await speak({
  choice: await language.getValue(),
  preferred: navigator.languages,
  readOwn,
});
const root = document.getElementById('root');
if (root) createRoot(root).render(<DashboardApp />);

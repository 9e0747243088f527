// Starts the dashboard.
import { createRoot } from 'react-dom/client';
import { followSystemTheme } from '../../components/ui/system-theme';
import { DashboardApp } from './app';

followSystemTheme(document.documentElement);
const root = document.getElementById('root');
if (root) createRoot(root).render(<DashboardApp />);

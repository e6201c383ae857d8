// Puts the explorer on the page.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { accessOfPage } from './sign-in/access.ts';
import { onOtherTabs } from './sign-in/kept-token.ts';
import { followTheme } from './theme.ts';
import './styles/base.css';
import './styles/print.css';

followTheme();
onOtherTabs(accessOfPage().lookAgain);

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no element with the id “page”.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** The style sheet of the report's page: light or dark as the reader's system is. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: 0.2rem 0.6rem; text-align: right; border-bottom: 1px solid #8884; }
th:first-child, td:first-child { text-align: left; }
.charts { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 1rem 0; }
svg { width: 22rem; max-width: 100%; }
svg rect { fill: #4878cf; }
svg text { font-size: 11px; fill: currentColor; }
.finding { border-left: 4px solid #888; padding: 0.2rem 0.8rem; margin: 0.8rem 0; }
.finding.error { border-color: #d62728; }
.finding.warning { border-color: #e8a317; }
li { overflow-wrap: anywhere; }
`;

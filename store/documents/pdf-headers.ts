/** Somebody else's file: saved, never shown inside our own pages, whatever its bytes pretend to be. */
export const pdfHeaders = (number: string): Record<string, string> => ({
  'Content-Type': 'application/pdf',
  'Content-Disposition': `attachment; filename="van-ban-${number.replace(/[^\w.-]/g, '_')}.pdf"`,
  'X-Content-Type-Options': 'nosniff',
});

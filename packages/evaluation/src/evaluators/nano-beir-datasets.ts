/** The datasets of NanoBEIR by their short names, as the Hub spells them behind `Nano`. */
export const nanoBEIRDatasets = {
  climatefever: 'ClimateFEVER',
  dbpedia: 'DBPedia',
  fever: 'FEVER',
  fiqa2018: 'FiQA2018',
  hotpotqa: 'HotpotQA',
  msmarco: 'MSMARCO',
  nfcorpus: 'NFCorpus',
  nq: 'NQ',
  quoraretrieval: 'QuoraRetrieval',
  scidocs: 'SCIDOCS',
  arguana: 'ArguAna',
  scifact: 'SciFact',
  touche2020: 'Touche2020',
} as const;

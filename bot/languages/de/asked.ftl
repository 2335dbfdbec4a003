asked-question = gefragt: { $value }
asked-speaker = wer spricht: { $value }
asked-about = Thema: { $value }
asked-since = seit { $value }
asked-until = bis { $value }
asked-source = Quelle: { $value }
asked-article = Artikel: { $value }

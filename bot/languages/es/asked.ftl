asked-question = pregunta: { $value }
asked-speaker = quién habla: { $value }
asked-about = tema: { $value }
asked-since = desde el { $value }
asked-until = hasta el { $value }
asked-source = fuente: { $value }
asked-article = artículo: { $value }

asked-question = вопрос: { $value }
asked-speaker = кто говорит: { $value }
asked-about = тема: { $value }
asked-since = с { $value }
asked-until = по { $value }
asked-source = источник: { $value }
asked-article = статья: { $value }

asked-question = запитання: { $value }
asked-speaker = хто говорить: { $value }
asked-about = тема: { $value }
asked-since = з { $value }
asked-until = до { $value }
asked-source = джерело: { $value }
asked-article = стаття: { $value }

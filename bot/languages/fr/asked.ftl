asked-question = question : { $value }
asked-speaker = qui parle : { $value }
asked-about = sujet : { $value }
asked-since = depuis le { $value }
asked-until = jusqu’au { $value }
asked-source = source : { $value }
asked-article = article : { $value }

passage-article = article { $id }
# The label of a link; a word or two without a full stop.
passage-read = read
passage-also = the same words also in { $places }
passage-reported = in reported speech
passage-suggested = as this paragraph suggests
passage-probably = probably
passage-sentence = sentence { $first } of { $total }
passage-sentences = sentences { $first }–{ $last } of { $total }
passage-part = part of sentence { $first } of { $total }
passage-held-back = That paragraph was held back: what would be shown is not word for word what is stored.

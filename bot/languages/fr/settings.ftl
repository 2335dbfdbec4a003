settings-too-soon = { $seconds ->
    [one] Ici, vous pouvez poser une question toutes les { $seconds } seconde. La prochaine est à vous { $when }.
   *[other] Ici, vous pouvez poser une question toutes les { $seconds } secondes. La prochaine est à vous { $when }.
}
settings-too-many = Beaucoup de questions sont posées à la fois. Reposez la vôtre { $when }.
settings-no-sources-here = Ce salon n’interroge aucune source. La rédaction de ce serveur les choisit avec </settings>.

settings-title = **Réglages de ce serveur**
settings-page-asking = Questions
settings-page-sources = Sources
settings-page-answers = Réponses
settings-page-privacy = Confidentialité
settings-page-editors = Rédaction
settings-on = activé
settings-off = désactivé
settings-saved = -# Votre choix vaut tout de suite. Ces boutons marchent pendant 14 minutes.

settings-ask-channels = **Salons où chaque question reçoit une réponse**, sans mention : { $channels }
settings-ask-channels-none = aucun
settings-pick-ask-channels = Salons où chaque question reçoit une réponse
settings-cooldown = **Pause entre deux questions d’un membre** : { $pause }
settings-pick-cooldown = Pause entre deux questions
settings-cooldown-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}

settings-sources = **Sources qu’un salon interroge.** Toutes, si rien n’est choisi.
settings-sources-of = { $channel } interroge seulement : { $sources }
settings-sources-none-of = { $channel } n’interroge aucune source, et ne répond donc rien.
settings-sources-all-of = { $channel } interroge toutes les sources.
settings-sources-more = et { $count } de plus
settings-sources-more-channels = -# { $count ->
    [one] Et { $count } autre salon
   *[other] Et { $count } autres salons
}
settings-sources-unnamed = -# Les articles sans source ne sont interrogés que là où un salon les interroge tous.
settings-sources-empty = -# Aucun article ici n’indique de source, il n’y a donc rien à choisir.
settings-pick-channel = Salon dont choisir les sources
settings-pick-sources = Sources qu’il interroge
settings-all-sources = Toutes les sources
settings-type-source = Taper une source
settings-type-source-title = Ajouter une source
settings-type-source-label = Nom de la source
settings-type-source-hint = Tel qu’il figure sous les réponses
settings-unknown-source = Aucun article ici n’a de source « { $typed } ». </sources> les montre toutes.

settings-language = **Langue des réponses** : { $language }
settings-language-hint = -# Pour les membres dont Discord est dans une langue que je ne parle pas, et pour les réponses aux messages.
settings-language-own = celle de chaque membre, sinon l’anglais
settings-pick-language = Langue des réponses
settings-passages = **Passages dans une réponse** : { $count }
settings-passages-default = autant que l’a choisi la personne qui gère ce bot
settings-pick-passages = Passages dans une réponse
settings-passages-count = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
settings-stale = **Marque des vieux articles** : { $age }
settings-stale-years = { $years ->
    [one] à partir de { $years } an
   *[other] à partir de { $years } ans
}
settings-pick-stale = Marque des vieux articles
settings-changed = **Réponses marquées quand un article change** : { $state }
settings-feedback = **👍 et 👎 sous les réponses** : { $state }
settings-mark-changed-on = Marquer les changements
settings-mark-changed-off = Ne pas marquer
settings-feedback-on = Montrer 👍 👎
settings-feedback-off = Cacher 👍 👎

settings-store = **Les questions sans réponse sont gardées** : { $state }
settings-store-hint = Désactivé, seuls les mots qu’aucun article ne contient sont comptés, sans dire qui a demandé. Activé, la question entière est gardée 90 jours, pour que la rédaction voie dans </unanswered> quels articles manquent ; jamais qui l’a posée. Dites-le à vos membres : </privacy> le dit aussi. Ce qui a été gardé est supprimé quand vous désactivez ce réglage.
settings-store-on = Garder les questions
settings-store-off = Ne pas garder les questions

settings-editor-role = **Rôle de la rédaction** : { $role }
settings-editor-role-none = aucun
settings-editor-role-hint = Ses membres peuvent utiliser les commandes de la rédaction, comme ceux qui peuvent gérer le serveur. Discord leur cache ces commandes jusqu’à ce que vous autorisiez le rôle sous Paramètres du serveur → Intégrations → ce bot.
settings-pick-role = Rôle dont les membres peuvent éditer
settings-not-everyone = Ce rôle est celui de tout le monde. Choisissez-en un que seule la rédaction a.
settings-managers-only = Seuls les membres qui peuvent gérer ce serveur choisissent qui est de la rédaction et rétablissent les réglages.
settings-reset = Rétablir tous les réglages
settings-reset-done = **Tous les réglages sont comme au début.**
settings-undo = Annuler
settings-stale-mark = { $count ->
    [one] Cet article a { $count } an ; ce qu’il dit est peut-être dépassé.
   *[other] Cet article a { $count } ans ; ce qu’il dit est peut-être dépassé.
}

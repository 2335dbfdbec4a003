# Why a paragraph is not searched, as small print beside its number.
reason-appeal = appeal
reason-newsletter = newsletter
reason-share = share
reason-read-more = read more
reason-comments = comments
reason-cookies = cookies
reason-copyright = copyright
reason-advertisement = advertisement
reason-navigation = navigation
reason-related = related
reason-repeated = repeated
reason-twice = twice
reason-credit = credit
reason-byline = byline
reason-dateline = dateline
reason-headline = headline

# What editors decided, and what the filter says under it.
reason-editor = an editor decided
reason-unfiltered = an editor switched the filter off for this source
reason-overruled = { $decided }; the filter says { $said }
reason-role-body = body
reason-role-meta = meta
reason-role-boilerplate = boilerplate

import Text

/// Tells what a page says about itself from what it reports: calls for donations, tags, authors' notes, copyright.
/// Phrases are folded (`TextFolding.words`).
enum Boilerplate {
    /// Text that is no report wherever it stands.
    static func isCertain(_ folded: String) -> Bool {
        let bytes = Array(folded.utf8)
        if starts.opensWithWords(bytes[...]) || isFeedFooter(folded) { return true }
        return bytes.count < 700 && phrases.occurs(in: bytes[...])
    }

    /// Text that is an author's note where it closes the article.
    static func isAuthorNote(_ folded: String) -> Bool {
        let words = folded.split(separator: " ", maxSplits: 16).prefix(16)
        guard let verb = words.firstIndex(where: { copulas.contains($0) }), verb >= 1, verb <= 8 else { return false }
        return words[verb...].contains { professions.contains($0) }
    }

    /// What WordPress closes a feed item with: "The post … appeared first on …".
    static func isFeedFooter(_ folded: String) -> Bool {
        (folded.hasPrefix("the post ") && folded.contains(" appeared first on "))
            || ((folded.hasPrefix("l article ") || folded.hasPrefix("cet article "))
                && (folded.contains(" est apparu en premier sur ") || folded.contains(" est apparu en premier dans ")))
    }

    /// Whether a short paragraph is the line under a picture: it opens with the word, or credits a photographer.
    static func isCaption(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 320 else { return false }
        if captionStarts.opens(text) || credits.occurs(in: text) { return true }
        let end = text.last.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") } ?? false ? text.dropLast() : text
        return closingCredits.contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Whether a line before the article's first paragraph describes its picture: "Vehicles captured by the group at
    /// the base." – a participle, and no verb of its own.
    static func isPictureLine(_ folded: String) -> Bool {
        guard folded.utf8.count < 140 else { return false }
        return !folded.split(separator: " ").contains { finiteVerbs.contains($0) }
            && pictureCues.occurs(in: Array(folded.utf8)[...])
    }

    private static let starts = PhraseTable([
        "tags", "tag", "mots cles", "filed under", "categories", "share this", "share on", "partager", "support our",
        "support us", "subscribe", "sign up", "abonnez vous", "inscrivez vous", "follow us", "suivez nous", "suivez",
        "are you a dedicated reader", "image copyright", "image source", "getty images", "advertisement", "publicite",
        "click here", "cliquez ici", "copyright", "all rights reserved", "tous droits reserves", "skip to",
        "the views and opinions expressed", "the views expressed", "the opinions expressed", "les opinions exprimees",
        "your donations", "take me to", "headshot", "print this", "download our", "telechargez", "make a donation",
        "donate", "faire un don", "soutenez", "log in", "leave a comment", "leave a reply", "laisser un commentaire",
        "our journalism", "if you enjoyed", "join our", "rejoignez", "last updated", "terms of use", "privacy policy",
        "this page is based on", "text is available under", "this article is licensed", "image caption",
        "legende image", "copyright de l image", "credit photo", "source de l image", "jump to navigation",
    ])

    private static let phrases = PhraseTable([
        "tax deductible donation", "one time or monthly donation", "click here to submit", "our newsletter",
        "notre newsletter", "all rights reserved", "tous droits reserves", "accept cookies", "use of cookies",
        "follow him on twitter", "follow her on twitter", "follow us on", "suivez nous sur",
        "do not necessarily reflect",
        "do you want to send us yours", "sign up for", "directly contribute to our ability",
    ])

    private static let copulas: Set<Substring> = ["is", "est"]
    private static let professions: Set<Substring> = [
        "editor", "analyst", "journalist", "reporter", "writer", "correspondent", "researcher", "fellow", "professor",
        "author", "contributor", "columnist", "commentator", "freelance", "freelancer", "photographer", "lecturer",
        "journaliste", "chercheur", "chercheuse", "redacteur", "redactrice", "analyste", "correspondant",
        "correspondante", "auteur", "doctorant",
    ]

    private static let captionStarts = PhraseTable([
        "Image:", "Photo:", "Photo :", "FILE PHOTO", "FILE -", "FILE –", "File photo", "File image", "Caption:",
        "Légende",
        "Crédit", "Credit:", "Illustration",
    ])

    private static let credits = PhraseTable([
        "Photo:", "Photo :", "(Photo", "[Photo", "Photo by", "Photo credit", "Crédit photo", "©", "AFP Photo",
        "Getty Images", "(AP Photo", "(Map by", "(Image:", "Wikimedia Commons",
    ])

    private static let closingCredits: [String] = ["via AFP", "/AFP", "/Reuters", "/REUTERS", "/AP", "/EPA", "/Xinhua"]

    private static let pictureCues = PhraseTable([
        " captured by ", " seen ", " pictured ", " photographed ", " shown ", "file photo", "screenshot",
        "still from ", "footage of ", "map of ", "photo of ", "image of ", "capture d ecran", "carte de ", "carte du ",
    ])

    private static let finiteVerbs: Set<Substring> = [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "said", "says", "say", "will", "would", "could",
        "can", "may", "claimed", "claims", "reported", "announced", "told", "est", "sont", "etait", "etaient", "ont",
        "avait", "avaient", "fut", "furent", "sera", "seront", "dit", "affirme", "annonce",
    ]
}

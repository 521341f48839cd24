public import Incidents

/// Why an incident is what it is: for each document that reports it the sentences with the rules that applied in them,
/// then what brought the documents together, and what nearly did.
public struct Explanation: Sendable {
    /// A sentence that reports the incident.
    public struct Sentence: Sendable {
        /// The sentence as it stands in the document.
        public let quote: String
        /// Offset of its first byte in the document's file.
        public let start: Int
        /// Offset of the byte after its last.
        public let end: Int
        /// The rules that applied in it, in the order of the text.
        public let evidence: [Evidence]
    }

    /// What one document says of the incident.
    public struct Account: Sendable {
        /// Path of the document.
        public let document: String
        /// Title of the document; nil without one.
        public let title: String?
        /// ISO date, and how it is known; nil when it is not.
        public let published: String?
        /// What the document by itself says: kind, date and place.
        public let outcome: String
        /// The sentences that report the incident, in the order of the text.
        public let sentences: [Sentence]
    }

    /// The incident that is explained.
    public let incident: Incident
    /// What each document says of it.
    public let accounts: [Account]
    /// Which accounts were joined, and the reasons.
    public let merges: [String]
    /// Accounts of other incidents that agree most with this one, and why they were not joined.
    public let rivals: [String]
}

public import Incidents

/// Why an incident is what it is: for each document that tells it the sentences with the rules that fired in them, then
/// what brought the documents together, and what nearly did.
public struct Explanation: Sendable {
    /// A sentence that tells the incident.
    public struct Sentence: Sendable {
        public let quote: String
        /// Byte offsets in the document's file.
        public let start: Int
        public let end: Int
        public let evidence: [Evidence]
    }

    /// What one document tells of the incident.
    public struct Telling: Sendable {
        public let document: String
        public let title: String?
        /// ISO date, and how it is known; nil when it is not.
        public let published: String?
        /// What the document by itself says: kind, date and place.
        public let outcome: String
        public let sentences: [Sentence]
    }

    public let incident: Incident
    public let tellings: [Telling]
    /// Which tellings were joined, and the reasons.
    public let merges: [String]
    /// Tellings of other incidents that agree most with this one, and why they were not joined.
    public let rivals: [String]
}

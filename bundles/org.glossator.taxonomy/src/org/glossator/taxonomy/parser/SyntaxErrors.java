package org.glossator.taxonomy.parser;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.parser.TextConverters.TextException;
import org.glossator.taxonomy.syntax.CategoryText;

/** Says in a sentence what the generated parser found: what stands there, and what is expected instead. */
public final class SyntaxErrors implements ISyntaxErrorMessageProvider {
    private static final int SHOWN = 30; // characters of what was found

    @Override
    @NonNullByDefault({})
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException cause = context.getRecognitionException();
        if (cause == null) {
            LexicalTrouble trouble = LexicalTrouble.of(context.getDefaultMessage());
            return new SyntaxErrorMessage(trouble.message(context.getDefaultMessage()), trouble.code);
        }
        String expected = cause instanceof MismatchedTokenException missing
                ? token(missing.expecting, context)
                : rule(context.getCurrentNode());
        if (cause.token instanceof CommonToken found && found.getStopIndex() < found.getStartIndex()) {
            return new SyntaxErrorMessage("Here " + expected + " is missing.", TaxonomyProblems.SYNTAX); // not a brace, of which is said so
        }
        String found = found(cause.token);
        return new SyntaxErrorMessage(found.isEmpty() ? "The file ends where " + expected + " is expected."
                : found + " cannot stand here: " + expected + " is expected.", TaxonomyProblems.SYNTAX);
    }

    @Override
    @NonNullByDefault({})
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        var cause = context.getValueConverterException();
        String code = cause instanceof TextException text ? text.code : TaxonomyProblems.SYNTAX;
        return new SyntaxErrorMessage(context.getDefaultMessage(), code);
    }

    private static String found(@Nullable Token token) {
        if (token == null || token.getType() == Token.EOF || token.getText() == null) {
            return "";
        }
        String text = token.getText();
        return "“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "”";
    }

    private static String token(int type, IParserErrorContext context) {
        if (type == Token.EOF) {
            return "a category";
        }
        String[] names = context.getTokenNames();
        String name = type >= 0 && type < names.length ? names[type] : "";
        return switch (name) {
            case "RULE_STRING" -> "a text in quotation marks";
            case "RULE_COLOUR" -> "a colour such as #2a7fa5";
            case "RULE_NUMBER" -> "a number";
            case "RULE_ID" -> "a name";
            case "RULE_IRI" -> "an address such as <https://example.org/a>";
            case "RULE_TRANSLATED", "RULE_TAG" -> "a text with its language";
            case "RULE_TYPED" -> "a colon";
            case "'..'" -> "the end of a range, as in 1..5,";
            case "'}'" -> "} (the end of " + block(context.getCurrentContext()) + ")";
            default -> name.startsWith("'") ? "the word " + name.substring(1, name.length() - 1) : "something else";
        };
    }

    private static String block(@Nullable EObject open) {
        return open instanceof CategoryText category && category.getName() != null ? "the category “" + category.getName() + "”"
                : "what a { began";
    }

    private static String rule(@Nullable INode node) {
        String rule = node != null && node.getGrammarElement() instanceof RuleCall call ? call.getRule().getName() : "";
        return switch (rule) {
            case "DottedName", "Path", "CategoryReference", "Term", "MappingEnd" -> "a name that begins with a letter";
            case "VersionNumber" -> "a version such as 1.0.0";
            case "Key" -> "a letter or a digit";
            case "Amount" -> "a number";
            case "TypeText" -> "what the attribute takes, such as integer 0..5 or the name of a scale,";
            case "TargetText" -> "what is annotated, such as span or claim,";
            case "Condition", "Conjunction", "Negation", "Primary" -> "a condition";
            case "Value" -> "a value, such as 3, yes or a name,";
            case "Constraint" -> "what the rule says, such as exclusive or forbid,";
            default -> "another word";
        };
    }
}

#pragma once

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <string.h>

// The first thing wrong with a document; the parser itself keeps the last, which is only a consequence.
typedef struct {
    int line;
    int declares_entity;
    char message[256];
} cxml2_fault;

#if LIBXML_VERSION >= 21200
typedef const xmlError *cxml2_error;
#else
typedef xmlErrorPtr cxml2_error;
#endif

static inline void cxml2_note(void *context, cxml2_error error) {
    cxml2_fault *fault = (cxml2_fault *)((xmlParserCtxtPtr)context)->_private;
    if (fault->line != 0 || error->level < XML_ERR_ERROR) return;
    fault->line = error->line > 0 ? error->line : 1;
    if (error->message != NULL) strncpy(fault->message, error->message, sizeof fault->message - 1);
}

static inline void cxml2_refuse_entity(void *context, const xmlChar *name, int type, const xmlChar *publicId,
                                       const xmlChar *systemId, xmlChar *content) {
    (void)type, (void)publicId, (void)systemId, (void)content;
    cxml2_fault *fault = (cxml2_fault *)((xmlParserCtxtPtr)context)->_private;
    if (fault->line == 0) {
        fault->line = xmlSAX2GetLineNumber(context);
        fault->declares_entity = 1;
        strncpy(fault->message, (const char *)name, sizeof fault->message - 1);
    }
    xmlStopParser((xmlParserCtxtPtr)context);
}

// Parses without any access to files or network. Entities cannot be declared, so none is ever expanded.
static inline xmlDocPtr cxml2_parse(const char *bytes, int count, cxml2_fault *fault) {
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (context == NULL) return NULL;
    context->_private = fault;
    context->sax->serror = cxml2_note;
    context->sax->entityDecl = cxml2_refuse_entity;
    xmlDocPtr document = xmlCtxtReadMemory(context, bytes, count, NULL, NULL,
                                           XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
    if (fault->line != 0 && document != NULL) {
        xmlFreeDoc(document);
        document = NULL;
    }
    xmlFreeParserCtxt(context);
    return document;
}

static inline void cxml2_free(void *text) { xmlFree(text); }

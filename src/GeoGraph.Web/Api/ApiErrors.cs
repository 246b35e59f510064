using GeoGraph.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GeoGraph.Web.Api;

/// <summary>The request cannot be answered as it is; the message says what to do.</summary>
internal sealed class BadRequestException(string message) : Exception(message);

/// <summary>There is no such thing; the message says where to look.</summary>
internal sealed class NotFoundException(string message) : Exception(message);

/// <summary>Turns what went wrong into problem details: what is the caller's fault says what to do, what is ours says so.</summary>
internal sealed class ApiErrors(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title) = exception switch
        {
            UnreadableDocumentException => (StatusCodes.Status422UnprocessableEntity, "This is no article that can be read"),
            BadRequestException or ArgumentOutOfRangeException => (StatusCodes.Status400BadRequest, "The request is not right"),
            BadHttpRequestException bad => (bad.StatusCode, "The request is not right"),
            NotFoundException => (StatusCodes.Status404NotFound, "Not found"),
            StoreUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The graph cannot be reached"),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong in GeoGraph"),
        };
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = status == 500 ? "The log says more." : exception.Message },
        });
    }
}
